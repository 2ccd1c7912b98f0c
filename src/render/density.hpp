// The ensemble as a density of lines: runs are added up in a float texture, some thousand a frame, and tone-mapped into a
// picture. Shows what has been added so far at any time, so that twenty thousand runs never hold up a frame.
#pragma once

#include <cstdint>

#include "charts/run_cloud.hpp"
#include "render/gl_objects.hpp"
#include "ui/widgets/pictures.hpp"

namespace regiomix::render {

class Density {
  public:
    /// The context was lost or replaced: everything made in it is gone.
    void forget() { *this = Density{}; }

    /// The texture's name, 0 when the context cannot do this.
    unsigned draw(const Gl& gl, const charts::RunCloud& cloud, const ui::DensitySpec& spec);
    bool unfinished() const { return next_run_ < runs_; }

  private:
    bool prepare(const Gl& gl);
    bool start(const Gl& gl, const charts::RunCloud& cloud, const ui::DensitySpec& spec);
    void add_runs(const Gl& gl, const charts::RunCloud& cloud, const ui::DensitySpec& spec);
    void make_picture(const Gl& gl, const ui::DensitySpec& spec);

    enum class Ability : unsigned char { unknown, yes, no };

    Ability ability_ = Ability::unknown;
    unsigned lines_ = 0, tones_ = 0, vertices_ = 0;
    TextureFormat sum_format_ = float_values;
    Texture values_;
    Target sums_, picture_;
    std::uint64_t shown_id_ = 0;
    ui::DensitySpec shown_;
    int runs_ = 0, next_run_ = 0;
};

}  // namespace regiomix::render
