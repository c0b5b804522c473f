/** Tests of second factors. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.factor;

import org.jspecify.annotations.NullMarked;
