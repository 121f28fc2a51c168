package org.cellscope.session;

import java.util.List;

/**
 * Some of an object's slots.
 *
 * @param slots those of the page
 * @param hidden how many more come behind them; of the keys there that have an inside and are slots
 *     of their own, none is counted
 */
record SlotPage(List<SlotView> slots, int hidden) {}
