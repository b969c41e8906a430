package org.linli.cases;

import org.linli.kernel.ShortNumber;

/** What a community is known for: one of its projects. */
public record Brand(ShortNumber project, String title, String words) {}
