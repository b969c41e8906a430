package org.linli.booking;

import java.time.YearMonth;
import java.util.List;

/**
 * How much of what somebody keeps is used (RES-5).
 *
 * @param resources in that month, the least used first
 * @param idle what stood idle over the last weeks
 */
public record UseFigures(YearMonth month, List<ResourceUse> resources, List<ResourceUse> idle) {}
