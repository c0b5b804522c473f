/** Tests of the user service. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user;

import org.jspecify.annotations.NullMarked;
