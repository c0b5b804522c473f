@NullMarked
package io.zitadeltestkit.embedded.internal.state;

import org.jspecify.annotations.NullMarked;
