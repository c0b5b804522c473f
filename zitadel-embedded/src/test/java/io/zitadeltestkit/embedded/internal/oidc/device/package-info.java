/** Tests of the sign-in of devices. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.device;

import org.jspecify.annotations.NullMarked;
