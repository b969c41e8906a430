package org.linli.notice.web;

import org.linli.notice.calls.CallView;

/** A call and what to say. */
public record CallLine(CallView call, String text) {}
