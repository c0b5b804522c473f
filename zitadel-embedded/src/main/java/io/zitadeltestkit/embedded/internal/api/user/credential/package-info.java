/** Keys, personal access tokens and secrets of service users. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.credential;

import org.jspecify.annotations.NullMarked;
