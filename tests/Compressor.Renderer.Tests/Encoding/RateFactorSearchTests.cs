using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Tests.Encoding;

public class RateFactorSearchTests
{
    private static readonly QualityScale Scale = VideoCodecs.Analysis.Quality;

    /// <summary>Bytes halve every 3, 6 or 13 steps; the curve bends.</summary>
    [Theory]
    [InlineData(3, 0)]
    [InlineData(6, 0)]
    [InlineData(13, 0)]
    [InlineData(6, 0.05)]
    public void The_ceiling_is_found_in_few_encodes(double halving, double bend)
    {
        foreach (var wanted in new[] { 22.0, 28.3, 35, 44 })
        {
            var search = new RateFactorSearch(Scale, 32);
            var (encodes, best) = (0, 0.0);
            while (search.Next is { } crf && best < 0.97)
            {
                var over = Math.Pow(2, (wanted - crf) / (halving * (1 + (bend * Math.Abs(wanted - crf)))));
                if (search.Learn(crf, over)) best = over;
                encodes++;
            }

            Assert.InRange(best, 0.97, 1);
            Assert.InRange(encodes, 1, 6);
        }
    }

    /// <summary>Boxes are most of such a file, and don't shrink with the picture.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(1.001)]
    public void What_only_the_coarsest_picture_fits_is_found_although_most_of_the_file_is_boxes(double room)
    {
        var plan = Plan(frames: 180);
        var around = SizeBudget.AroundPicture(plan.Codec, plan.Frames);
        plan = plan with { MaxBytes = (long)(Bytes(Scale.Coarsest) * room) };
        var (search, encodes) = (new RateFactorSearch(Scale, 32), 0);
        while (search is { Next: { } crf, Found: null } && encodes < 7)
        {
            search.Learn(crf, QualityUnderCeiling.Over(plan, Bytes(crf), Bytes(crf)));
            encodes++;
        }

        Assert.Equal(Scale.Coarsest, search.Found!.Value, 0.3);

        long Bytes(double crf) => around + (long)(400 * Math.Pow(2, (Scale.Coarsest - crf) / 12));
    }

    /// <summary>The picture's own bytes are reckoned from those around it, which may be fewer.</summary>
    [Theory]
    [InlineData(1_000, 1_000, true)]
    [InlineData(1_001, 1_000, false)]
    [InlineData(5_000, 1_000, false)]
    public void Over_one_is_over_the_ceiling_however_few_bytes_are_the_pictures(long bytes, long maxBytes, bool fits) =>
        Assert.Equal(fits, QualityUnderCeiling.Over(Plan(frames: 180) with { MaxBytes = maxBytes }, bytes, bytes) <= 1);

    [Fact]
    public void A_picture_that_is_lossless_in_fewer_bytes_ends_the_search()
    {
        var search = new RateFactorSearch(Scale, 18);
        Assert.True(search.Learn(18, 0.4));
        Assert.True(search.IsLossless);
        Assert.Null(search.Next);
    }

    [Fact]
    public void Bytes_that_never_fit_end_at_the_coarsest()
    {
        var search = new RateFactorSearch(Scale, 40);
        var encodes = 0;
        while (search.Next is { } crf)
        {
            Assert.False(search.Learn(crf, 3));
            encodes++;
        }

        Assert.Null(search.Found);
        Assert.InRange(encodes, 2, 4);
    }

    /// <summary>The floor's own encode tells where to begin; its file is gone, so that it does not count as found.</summary>
    [Theory]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(12)]
    public void A_search_that_begins_with_a_known_trial_takes_fewer_encodes(double halving)
    {
        foreach (var wanted in new[] { 34.0, 38.7, 44 })
        {
            var search = RateFactorSearch.After(Scale, Scale.Floor, Over(Scale.Floor));
            Assert.Null(search.Found);
            var (encodes, best) = (0, 0.0);
            while (search.Next is { } crf && best < 0.97)
            {
                if (search.Learn(crf, Over(crf))) best = Over(crf);
                encodes++;
            }

            Assert.InRange(best, 0.97, 1);
            Assert.InRange(encodes, 1, 2);

            double Over(double crf) => Math.Pow(2, (wanted - crf) / halving);
        }
    }

    [Fact]
    public void A_picture_that_is_foretold_not_to_fit_is_out_of_reach_and_a_smaller_one_begins_finer()
    {
        var search = new RateFactorSearch(Scale, 32);
        search.Learn(32, 3);
        Assert.False(search.IsOutOfReach);
        search.Learn(search.Next!.Value, 2);
        Assert.True(search.IsOutOfReach);
        Assert.InRange(search.StartOf(0.25), 32, search.Aimed - 5);
        search.Learn(Scale.Coarsest, 0.99);
        Assert.False(search.IsOutOfReach);
    }

    /// <summary>Frames, room in bytes, bytes of the file at the floor.</summary>
    [Theory]
    [InlineData(480, 13_700L, 9_500L, true)]
    [InlineData(480, 20_000L, 9_500L, false)]
    [InlineData(480, 40_000L, 30_000L, false)]
    [InlineData(480, 13_700L, null, false)]
    public void Near_the_floor_is_where_the_index_of_all_frames_takes_much_of_little(int frames, long room, long? encoded, bool isNear) =>
        Assert.Equal(isNear, new Floor(9_000, encoded).IsNear(Plan(frames), room));

    /// <summary>Bytes of few frames don't always fall with the rate factor.</summary>
    [Fact]
    public void What_fits_is_kept_whatever_comes_after()
    {
        var search = new RateFactorSearch(Scale, 32);
        Assert.True(search.Learn(32, 0.6));
        Assert.False(search.Learn(search.Next!.Value, 1.3));
        Assert.Equal(32, search.Found);
        Assert.InRange(search.Next!.Value, 18, 31.99);
    }

    /// <summary>Frames, encodes, part of the ceiling used by the best that fits, and whether that is enough.</summary>
    [Theory]
    [InlineData(300, 1, 0.98, true)]
    [InlineData(300, 2, 0.95, false)]
    [InlineData(300, 3, 0.95, true)]
    [InlineData(300, 3, 0.7, false)]
    [InlineData(300, 4, 0.7, false)]
    [InlineData(300, 4, 0.91, true)]
    [InlineData(300, 6, 0, false)]
    [InlineData(5, 6, 0.9, false)]
    public void A_search_of_many_frames_ends_with_what_is_good_enough(int frames, int encodes, double used, bool mayEnd) =>
        Assert.Equal(mayEnd, QualityUnderCeiling.MayEnd(Plan(frames), encodes, used));

    private static EncodingPlan Plan(int frames)
    {
        var layout = new FrameLayout { Width = 64, Height = 36, InnerWidth = 64, InnerHeight = 36, Scaled = false };
        return new EncodingPlan { Clips = [], Source = null!, Request = null!, Mode = EncodingMode.Size, Layout = layout, Seconds = frames / 10.0, FrameRate = 10 };
    }
}
