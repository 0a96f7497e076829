/**
 * My Learning Log: what a page of links and forms gains by a script.
 */
import { closeElsewhere } from '../../src/front/log/chips';
import { offerExport } from '../../src/front/log/export';
import { leaveToOthers } from '../../src/front/log/others';
import { showUnsent } from '../../src/front/log/unsent';

closeElsewhere();
offerExport();
leaveToOthers();
void showUnsent();
