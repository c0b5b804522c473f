/** Tests of the user service. */
@NullMarked
package io.zitadeltestkit.embedded.api.user;

import org.jspecify.annotations.NullMarked;
