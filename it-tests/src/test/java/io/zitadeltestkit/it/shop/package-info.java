/** A sample: a small API that trusts Zitadel's tokens, and its tests on two backends. */
@NullMarked
package io.zitadeltestkit.it.shop;

import org.jspecify.annotations.NullMarked;
