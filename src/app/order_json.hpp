// What the page must know to have workers compute an answer.
#pragma once

#include <string>

#include "app/answer_desk.hpp"

namespace regiomix {

/// {"number", "stage", "cells", "cell_values"}: number 0 if nothing is asked, 0 cells while there is nothing to compute yet.
std::string order_json(const AnswerDesk& desk);

}  // namespace regiomix
