@NullMarked
package io.zitadeltestkit.seed.internal;

import org.jspecify.annotations.NullMarked;
