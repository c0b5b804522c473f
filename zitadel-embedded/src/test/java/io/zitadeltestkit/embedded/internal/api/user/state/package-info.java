/** Tests of the states of users. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.state;

import org.jspecify.annotations.NullMarked;
