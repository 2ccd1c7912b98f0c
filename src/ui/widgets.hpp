#pragma once

// Every widget of the product.

#include "ui/widgets/any_chart_view.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/chart_view.hpp"
#include "ui/widgets/containers.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/context.hpp"
#include "ui/widgets/headline_card.hpp"
#include "ui/widgets/icons.hpp"
#include "ui/widgets/inputs.hpp"
#include "ui/widgets/lever_row.hpp"
#include "ui/widgets/menus.hpp"
#include "ui/widgets/segmented.hpp"
#include "ui/widgets/surface_view.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/text.hpp"
#include "ui/widgets/timeline.hpp"
