// The pictures of the ready scenarios: the course of one indicator in each one's own central run, made when asked for.
#pragma once

#include "app/side_results.hpp"
#include "scenario/content.hpp"

namespace regiomix {

class ReadyPictures {
  public:
    void request() { wanted_ = true; }
    bool busy(const Content& content) const { return wanted_ && pictures_.size() < content.ready.size(); }
    /// Computes one more.
    void step(const Content& content);

    const std::vector<ReadyPicture>& pictures() const { return pictures_; }

  private:
    std::vector<ReadyPicture> pictures_;
    bool wanted_ = false;
};

}  // namespace regiomix
