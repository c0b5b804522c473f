@NullMarked
package io.zitadeltestkit.embedded.internal.model.user;

import org.jspecify.annotations.NullMarked;
