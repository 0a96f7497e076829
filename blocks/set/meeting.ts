/**
 * Action Learning Set: where one of its meetings is open, it is followed.
 */
import { begin } from '../../src/front/meeting';

document
	.querySelectorAll< HTMLElement >( '.learning-log-run[data-meeting]' )
	.forEach( begin );
