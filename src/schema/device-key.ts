/** Generated from php/schema/device-key.json by `npm run schema`; do not edit. */

/**
 * What encrypts the copies of unsent text that a person has on a device. Handed to that person alone and never kept on the device.
 */
export interface DeviceKey {
	/**
	 * 32 random bytes, base64.
	 */
	key: string;
}
