@NullMarked
package io.zitadeltestkit.embedded.internal.desk;

import org.jspecify.annotations.NullMarked;
