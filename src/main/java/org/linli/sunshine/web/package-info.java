/** Pages, open data and API of the community's money; says shares for the pages of others. */
@NamedInterface("web")
@NullMarked
package org.linli.sunshine.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
