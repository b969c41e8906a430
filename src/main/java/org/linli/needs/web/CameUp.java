package org.linli.needs.web;

import org.linli.needs.UpwardNeed;
import org.linli.web.Light;

/**
 * A need that came up to the street.
 *
 * @param community where it was raised; empty where that is gone
 * @param path where that community's pages begin; empty as well
 */
public record CameUp(UpwardNeed need, String community, String path, Light light) {}
