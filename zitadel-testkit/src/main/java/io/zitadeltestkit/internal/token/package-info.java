/** Gets and forges the tokens of tests; not for users. */
@NullMarked
package io.zitadeltestkit.internal.token;

import org.jspecify.annotations.NullMarked;
