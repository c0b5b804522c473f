/**
 * AssertJ assertions about Zitadel's answers. The entry point is {@link
 * io.zitadeltestkit.assertj.ZitadelAssertions}.
 */
@NullMarked
package io.zitadeltestkit.assertj;

import org.jspecify.annotations.NullMarked;
