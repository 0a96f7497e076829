/**
 * The block editor in the words of the specs.
 */
import {
	expect,
	type FrameLocator,
	type Locator,
	type Page,
} from '@playwright/test';

/** What a spec asks of WordPress's own stores in the page. */
interface EditorWindow {
	wp: {
		data: {
			select: (
				store: string
			) => Record< string, ( ...args: unknown[] ) => unknown >;
			dispatch: (
				store: string
			) => Record< string, ( ...args: unknown[] ) => Promise< unknown > >;
		};
		blocks: {
			getPossibleBlockTransformations: (
				blocks: unknown[]
			) => { name: string }[];
		};
	};
}

/** One lesson in the editor. */
export class LessonEditor {
	public constructor( private readonly page: Page ) {}

	/** Opens a post and waits until it is there. */
	public async open( id: number ): Promise< void > {
		await this.page.goto( `/wp-admin/post.php?post=${ id }&action=edit` );
		await this.ready();
	}

	/** Opens a new page. */
	public async openNew(): Promise< void > {
		await this.page.goto( '/wp-admin/post-new.php?post_type=page' );
		await this.ready();
	}

	public get canvas(): FrameLocator {
		return this.page.frameLocator( 'iframe[name="editor-canvas"]' );
	}

	/** The notes on the canvas. */
	public get notes(): Locator {
		return this.canvas.locator( '[data-type="learning-log/note"]' );
	}

	/** The ids of the notes, in the order of the page. */
	public ids(): Promise< string[] > {
		return this.page.evaluate( () => {
			const editor = ( window as unknown as EditorWindow ).wp.data.select(
				'core/block-editor'
			);
			return (
				editor.getBlocksByName?.( 'learning-log/note' ) as string[]
			 ).map( ( clientId ) =>
				String(
					(
						editor.getBlockAttributes?.( clientId ) as {
							noteId: string;
						}
					 ).noteId
				)
			);
		} );
	}

	/** Attributes of all blocks of one kind. */
	public attributes( name: string ): Promise< Record< string, unknown >[] > {
		return this.page.evaluate( ( kind ) => {
			const editor = ( window as unknown as EditorWindow ).wp.data.select(
				'core/block-editor'
			);
			return ( editor.getBlocksByName?.( kind ) as string[] ).map(
				( clientId ) =>
					JSON.parse(
						JSON.stringify(
							editor.getBlockAttributes?.( clientId )
						)
					) as Record< string, unknown >
			);
		}, name );
	}

	/** Whether there is anything to save. */
	public isDirty(): Promise< boolean > {
		return this.page.evaluate( () =>
			Boolean(
				( window as unknown as EditorWindow ).wp.data
					.select( 'core/editor' )
					.isEditedPostDirty?.()
			)
		);
	}

	/** Selects the nth block of a kind, as a click on its frame does. */
	public async select( name: string, index = 0 ): Promise< void > {
		const clientId = await this.page.evaluate(
			async ( { kind, at } ) => {
				const { data } = ( window as unknown as EditorWindow ).wp;
				const found = data
					.select( 'core/block-editor' )
					.getBlocksByName?.( kind ) as string[];
				await data
					.dispatch( 'core/block-editor' )
					.selectBlock?.( found.at( at ), null );
				return found.at( at ) ?? '';
			},
			{ kind: name, at: index }
		);
		await this.canvas.locator( `[data-block="${ clientId }"]` ).focus();
	}

	/** Shows the settings of the selected block beside the canvas. */
	public async showSettings(): Promise< Locator > {
		await this.page.evaluate( () =>
			( window as unknown as EditorWindow ).wp.data
				.dispatch( 'core/edit-post' )
				.openGeneralSidebar?.( 'edit-post/block' )
		);
		return this.page.getByRole( 'region', { name: 'Editor settings' } );
	}

	/** Turns a block into another one by the menu of its toolbar. */
	public async transform(
		from: string,
		title: string,
		index = 0
	): Promise< void > {
		await this.select( from, index );
		await this.page
			.getByRole( 'toolbar', { name: 'Block tools' } )
			.getByRole( 'button' )
			.first()
			.click();
		await this.page
			.getByRole( 'menuitem', { name: title, exact: true } )
			.click();
	}

	/** Names of the blocks that WordPress offers in place of any of one kind. */
	public becomes( name: string ): Promise< string[] > {
		return this.page.evaluate( ( kind ) => {
			const { data, blocks } = ( window as unknown as EditorWindow ).wp;
			const editor = data.select( 'core/block-editor' );
			return ( editor.getBlocksByName?.( kind ) as string[] )
				.flatMap( ( clientId ) =>
					blocks.getPossibleBlockTransformations( [
						editor.getBlock?.( clientId ),
					] )
				)
				.map( ( offered ) => offered.name );
		}, name );
	}

	/** Pastes into the focused place of the canvas, as a browser does. */
	public async paste( text: string, html = '' ): Promise< void > {
		await this.canvas.locator( 'body' ).evaluate(
			( body, [ plain, rich ] ) => {
				const clipboardData = new DataTransfer();
				clipboardData.setData( 'text/plain', plain ?? '' );
				clipboardData.setData( 'text/html', rich ?? '' );
				( body.ownerDocument.activeElement ?? body ).dispatchEvent(
					new ClipboardEvent( 'paste', {
						clipboardData,
						bubbles: true,
						cancelable: true,
					} )
				);
			},
			[ text, html ]
		);
	}

	/** Saves what is there. */
	public async save(): Promise< void > {
		await this.page.evaluate( () =>
			( window as unknown as EditorWindow ).wp.data
				.dispatch( 'core/editor' )
				.savePost?.()
		);
		await expect.poll( () => this.isDirty() ).toBe( false );
	}

	/** Publishes what is there; answers its address. */
	public async publish(): Promise< string > {
		await this.page.evaluate( () =>
			( window as unknown as EditorWindow ).wp.data
				.dispatch( 'core/editor' )
				.editPost?.( { status: 'publish' } )
		);
		await this.save();
		return this.page.evaluate( () =>
			String(
				( window as unknown as EditorWindow ).wp.data
					.select( 'core/editor' )
					.getPermalink?.()
			)
		);
	}

	private async ready(): Promise< void > {
		await this.page.waitForFunction(
			() =>
				( window as unknown as Partial< EditorWindow > ).wp?.data
					?.select( 'core/editor' )
					?.__unstableIsEditorReady?.() === true
		);
		await expect(
			this.canvas.locator( '.is-root-container' )
		).toBeVisible();
	}
}
