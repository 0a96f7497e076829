/**
 * My Learning Log: what a page of links and forms gains by a script.
 */
import { closeElsewhere } from '../../src/front/log/chips';
import { showUnsent } from '../../src/front/log/unsent';

closeElsewhere();
void showUnsent();
