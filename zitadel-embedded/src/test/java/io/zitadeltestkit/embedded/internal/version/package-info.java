@NullMarked
package io.zitadeltestkit.embedded.internal.version;

import org.jspecify.annotations.NullMarked;
