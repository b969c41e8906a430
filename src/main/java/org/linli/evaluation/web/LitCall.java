package org.linli.evaluation.web;

import org.linli.evaluation.CallBack;
import org.linli.web.Light;

/** A call to make under the light of its date. */
public record LitCall(CallBack call, Light light) {}
