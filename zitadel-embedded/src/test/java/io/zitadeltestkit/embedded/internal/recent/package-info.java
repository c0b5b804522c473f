@NullMarked
package io.zitadeltestkit.embedded.internal.recent;

import org.jspecify.annotations.NullMarked;
