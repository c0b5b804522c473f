/** Sign-in on devices without a browser. */
@NullMarked
package io.zitadeltestkit.embedded.internal.oidc.device;

import org.jspecify.annotations.NullMarked;
