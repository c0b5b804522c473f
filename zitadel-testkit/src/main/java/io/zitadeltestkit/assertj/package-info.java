/**
 * Assertions about what Zitadel answers, for AssertJ. Everything begins at {@link
 * io.zitadeltestkit.assertj.ZitadelAssertions}.
 */
@NullMarked
package io.zitadeltestkit.assertj;

import org.jspecify.annotations.NullMarked;
