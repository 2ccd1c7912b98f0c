// The report as the page gets it.
#pragma once

#include <string>

#include "app/view_report.hpp"

namespace regiomix {

std::string report_json(const ReportView& report);

}  // namespace regiomix
