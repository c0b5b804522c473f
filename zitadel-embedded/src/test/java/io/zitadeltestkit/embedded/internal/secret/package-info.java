@NullMarked
package io.zitadeltestkit.embedded.internal.secret;

import org.jspecify.annotations.NullMarked;
