package org.cellscope.session;

import java.util.List;

/**
 * Some of an object's slots.
 *
 * @param slots those of the page
 * @param hidden how many more come behind them
 */
record SlotPage(List<SlotView> slots, int hidden) {}
