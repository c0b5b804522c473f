/** Users as answers show them. */
@NullMarked
package io.zitadeltestkit.embedded.internal.api.user.view;

import org.jspecify.annotations.NullMarked;
