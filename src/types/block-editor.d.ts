/**
 * What we use of @wordpress/block-editor, which ships no types of its own.
 */
declare module '@wordpress/block-editor' {
	import type { ReduxStoreConfig, StoreDescriptor } from '@wordpress/data';
	import type {
		ComponentType,
		ForwardRefExoticComponent,
		KeyboardEvent,
		ReactNode,
		RefAttributes,
	} from 'react';

	export const InspectorControls: ComponentType< {
		group?: string;
		children: ReactNode;
	} >;
	export const RichText: ForwardRefExoticComponent<
		{
			tagName: string;
			className?: string;
			value: string;
			onChange: ( value: string ) => void;
			placeholder?: string;
			allowedFormats?: string[];
			disableLineBreaks?: boolean;
			'aria-label'?: string;
		} & RefAttributes< HTMLElement >
	>;
	export const PlainText: ForwardRefExoticComponent<
		{
			className?: string;
			value: string;
			onChange: ( value: string ) => void;
			onKeyDown?: ( event: KeyboardEvent ) => void;
			placeholder?: string;
			'aria-label'?: string;
		} & RefAttributes< HTMLTextAreaElement >
	>;
	/** Selectors as they are declared, with the state first; `select()` takes it away. */
	interface Selectors {
		getBlocksByName: ( state: unknown, names: string[] ) => string[];
		getBlockName: ( state: unknown, clientId: string ) => string | null;
		getBlockAttributes: (
			state: unknown,
			clientId: string
		) => Record< string, unknown > | null;
		getBlockParents: ( state: unknown, clientId: string ) => string[];
		getBlockEditingMode: ( state: unknown, clientId: string ) => string;
		getSelectedBlocksInitialCaretPosition: (
			state: unknown
		) => 0 | -1 | null;
		isBlockSelected: ( state: unknown, clientId: string ) => boolean;
		wasBlockJustInserted: (
			state: unknown,
			clientId: string,
			source?: string
		) => boolean;
	}
	interface Actions {
		updateBlockAttributes: (
			clientIds: string[],
			attributes: Record< string, unknown >,
			options: { uniqueByBlock: boolean }
		) => void;
		__unstableMarkNextChangeAsNotPersistent: () => void;
	}
	export const store: StoreDescriptor<
		ReduxStoreConfig< unknown, Actions, Selectors >
	>;
	export function useBlockProps(
		props?: Record< string, unknown >
	): Record< string, unknown >;
}
