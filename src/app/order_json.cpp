#include "app/order_json.hpp"

#include <nlohmann/json.hpp>

namespace regiomix {

std::string order_json(const AnswerDesk& desk) {
    const AnalysisOrder order = desk.order();
    return nlohmann::ordered_json{{"number", desk.number()},
                                  {"stage", order.stage},
                                  {"cells", order.cells},
                                  {"cell_values", order.cell_values}}
        .dump();
}

}  // namespace regiomix
