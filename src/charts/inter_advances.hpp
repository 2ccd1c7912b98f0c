#pragma once

namespace regiomix::charts {

// Advance width of one character in thousandths of an em.
int inter_advance(char32_t character, bool semibold);

}  // namespace regiomix::charts
