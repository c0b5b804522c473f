@NullMarked
package io.zitadeltestkit.seed;

import org.jspecify.annotations.NullMarked;
