package org.linli.web;

import java.util.List;
import org.linli.kernel.Community;
import org.linli.kernel.Grants;

/** Staff pages that a module adds to the menu, in the order of {@code @Order}. */
public interface MenuSource {

  /** Under which heading the entries stand. */
  MenuGroup group();

  List<MenuItem> items(Community community, Grants grants);
}
