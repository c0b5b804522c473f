/** Users: people and service users with their credentials, codes and factors. */
@NullMarked
package io.zitadeltestkit.embedded.internal.model.user;

import org.jspecify.annotations.NullMarked;
