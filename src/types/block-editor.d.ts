/**
 * What we use of @wordpress/block-editor, which ships no types of its own.
 */
declare module '@wordpress/block-editor' {
	import type { ComponentType, ReactNode } from 'react';

	export const InspectorControls: ComponentType< {
		group?: string;
		children: ReactNode;
	} >;
	export const RichText: ComponentType< {
		tagName: string;
		className?: string;
		value: string;
		onChange: ( value: string ) => void;
		placeholder?: string;
		allowedFormats?: string[];
		disableLineBreaks?: boolean;
		'aria-label'?: string;
	} >;
	export const store: import( '@wordpress/data' ).StoreDescriptor;
	export function useBlockProps(
		props?: Record< string, unknown >
	): Record< string, unknown >;
}
