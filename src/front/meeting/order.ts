/**
 * The order of presenters: agreed by the set, noted by who runs the meeting, read by all. What is suggested is never more than that.
 */
import { minutesOf, PRESETS } from '../../lib/meeting/phases';
import { isFixed, reordered } from '../../lib/meeting/clock';
import { slotsFor, suggested } from '../../lib/meeting/order';
import type { Meeting } from '../../schema/meeting';
import { config, say } from '../config';
import { nameOf } from './lists';
import type { FieldsOf, Live } from './live';
import { button, choice, focusAgain, made, put } from './made';

type Slot = Meeting[ 'slots' ][ 0 ];

const timings = (): Record< string, string > =>
	Object.fromEntries(
		PRESETS.map( ( name ) => [ name, say( `preset-${ name }` ) ] )
	);

/** One slot, to be read. */
const title = ( meeting: Meeting, { presenter, minutes }: Slot ) => [
	made( 'bdi', {}, nameOf( meeting, presenter ) ),
	' ',
	made(
		'small',
		{},
		minutes > 0 ? say( 'orderMinutes', String( minutes ) ) : ''
	),
];

/** Moves whose turn is yet to come by a place, or takes them out. */
const movedBy =
	( presenter: number, by: number | null ): FieldsOf =>
	( meeting ) => {
		const index = meeting.slots.findIndex(
			( slot, at ) =>
				slot.presenter === presenter && ! isFixed( meeting, at )
		);
		return index < 0
			? {}
			: reordered( meeting, index, by === null ? null : index + by );
	};

/** One slot, to be changed: not who has had theirs, nor whose it is now. */
function editable( live: Live, meeting: Meeting, index: number ): HTMLElement {
	const { slots } = meeting;
	const slot = slots[ index ];
	if ( ! slot || isFixed( meeting, index ) ) {
		return made( 'li', {}, ...( slot ? title( meeting, slot ) : [] ) );
	}
	const name = nameOf( meeting, slot.presenter );
	const { presenter } = slot;
	const does = ( what: string, mark: string, by: number | null ) =>
		button( mark, () => live.change( '', movedBy( presenter, by ) ), {
			'aria-label': say( what, name ),
			title: say( what, name ),
			'data-does': `${ what }-${ presenter }`,
		} );
	const timed = ( preset: string ) =>
		live.change( '', ( now ) => ( {
			slots: now.slots.map( ( one, at ) =>
				one.presenter === presenter && ! isFixed( now, at )
					? withPreset( one, preset )
					: one
			),
		} ) );
	const last = index === slots.length - 1;
	return made(
		'li',
		{},
		...title( meeting, slot ),
		' ',
		choice( say( 'orderTiming', name ), timings(), slot.preset, timed, {
			'data-does': `orderTiming-${ presenter }`,
		} ),
		index === 0 || isFixed( meeting, index - 1 )
			? null
			: does( 'orderUp', '↑', -1 ),
		last ? null : does( 'orderDown', '↓', 1 ),
		does( 'orderRemove', '×', null )
	);
}

function withPreset( slot: Slot, name: string ): Slot {
	const preset = PRESETS.find( ( one ) => one === name ) ?? slot.preset;
	return { ...slot, preset, minutes: minutesOf( preset ) };
}

/** How somebody gets into the order: as suggested, or one after the other. */
function ways( live: Live, meeting: Meeting ): ( HTMLElement | null )[] {
	const { slots, people } = meeting;
	const inOrder = slots.map( ( { presenter } ) => presenter );
	const fair = suggested( meeting );
	const add = ( presenters: number[] ) =>
		live.change( `add ${ presenters }`, ( now ) => ( {
			slots: [ ...now.slots, ...slotsFor( presenters, now.preset ) ],
		} ) );
	const others = people.filter(
		( { id, role } ) => role === 'member' && ! inOrder.includes( id )
	);
	const missing = fair.filter( ( id ) => ! inOrder.includes( id ) );
	return [
		missing.length
			? made(
					'p',
					{},
					say(
						'orderSuggested',
						new Intl.ListFormat( config().locale ).format(
							missing.map( ( id ) => nameOf( meeting, id ) )
						)
					),
					' ',
					button( say( 'orderSuggest' ), () => add( missing ), {
						'data-does': 'orderSuggest',
						'data-users': String( missing ),
					} )
				)
			: null,
		others.length
			? choice(
					say( 'orderAdd' ),
					{
						'': say( 'orderAdd' ),
						...Object.fromEntries(
							others.map( ( { id, name } ) => [ id, name ] )
						),
					},
					'',
					( id ) => add( [ Number( id ) ] ),
					{ 'data-does': 'orderAdd' }
				)
			: null,
	];
}

/** Shows the order. Who is choosing in it is not disturbed. */
export function showOrder( place: HTMLElement, live: Live ): void {
	const { meeting } = live;
	const { activeElement } = place.ownerDocument;
	if (
		! meeting ||
		( activeElement instanceof HTMLSelectElement &&
			place.contains( activeElement ) &&
			place.dataset.revision === String( meeting.revision ) )
	) {
		return;
	}
	const focused = place.contains( activeElement )
		? ( activeElement?.getAttribute( 'data-does' ) ?? '' )
		: null;
	place.dataset.revision = String( meeting.revision );
	const { slots, can } = meeting;
	const rows = slots.map( ( slot, index ) =>
		can.run
			? editable( live, meeting, index )
			: made( 'li', {}, ...title( meeting, slot ) )
	);
	put(
		place,
		made( 'h4', {}, say( 'orderTitle' ) ),
		rows.length
			? made( 'ol', {}, ...rows )
			: made( 'p', {}, say( 'orderNone' ) ),
		...( can.run ? ways( live, meeting ) : [] )
	);
	focusAgain( place, focused );
}
