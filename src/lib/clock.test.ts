import { expect, it } from '@jest/globals';
import { timeOfDay } from './clock';

const words = { am: 'vorm.', pm: 'nachm.', AM: 'VORM.', PM: 'NACHM.' };

it.each( [
	[ 'g:i a', 0, '2026-11-24T00:05:09Z', '12:05 vorm.' ],
	[ 'g:i A', 0, '2026-11-24T20:04:09Z', '8:04 NACHM.' ],
	[ 'h:i:s', 0, '2026-11-24T20:04:09Z', '08:04:09' ],
	[ 'H:i', 3600, '2026-11-24T23:30:00Z', '00:30' ],
	[ 'G \\h i', -12600, '2026-11-24T12:00:00Z', '8 h 30' ],
] )(
	'a clock that says "%s", %d s ahead, says %s as "%s"',
	( format, offset, iso, said ) => {
		expect( timeOfDay( iso, { format, offset, words } ) ).toBe( said );
	}
);
