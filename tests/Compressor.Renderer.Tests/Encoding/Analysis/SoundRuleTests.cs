using System.Globalization;
using Compressor.Renderer.Encoding.Analysis;

namespace Compressor.Renderer.Tests.Encoding.Analysis;

public class SoundRuleTests
{
    private const string Silent = "-inf";

    /// <summary>Syllables of 150 ms with gaps of 100 ms, and a pause each few seconds.</summary>
    private static IEnumerable<string> Speech(double gap, double sides) => Lines(i => i % 80 > 60 || i % 5 >= 3 ? gap : -20, sides, 400);

    private static IEnumerable<string> Lines(Func<int, double> level, double below, int count = 200) => Enumerable.Range(0, count).SelectMany(i => new[]
    {
        string.Create(CultureInfo.InvariantCulture, $"frame:{i}    pts:{i * 800}       pts_time:{i * 0.05}"),
        string.Create(CultureInfo.InvariantCulture, $"lavfi.astats.1.RMS_level={level(i)}"),
        string.Create(CultureInfo.InvariantCulture, $"lavfi.astats.2.RMS_level={level(i) + below}"),
    });

    [Theory]
    [InlineData(-60)]
    [InlineData(-40)]
    [InlineData(-30)]
    public void A_voice_with_pauses_is_speech_in_a_noisy_room_too(double gap) => Assert.Equal(SoundKind.Speech, SoundRule.Of(Speech(gap, -40)));

    [Fact]
    public void What_is_wide_or_never_pauses_is_music()
    {
        Assert.Equal(SoundKind.Music, SoundRule.Of(Speech(-50, -6)));
        Assert.Equal(SoundKind.Music, SoundRule.Of(Lines(i => -20 + (i % 3), -40)));
        Assert.Equal(SoundKind.Music, SoundRule.Of(Lines(i => -20 - (i % 10 / 4.0), -120)));
    }

    [Fact]
    public void Noise_that_nobody_hears_is_silence_on_either_side()
    {
        Assert.Equal(SoundKind.Silence, SoundRule.Of(Lines(_ => -75, -10)));
        Assert.Equal(SoundKind.Silence, SoundRule.Of(["lavfi.astats.1.RMS_level=" + Silent, "lavfi.astats.2.RMS_level=" + Silent]));
        Assert.Equal(SoundKind.Music, SoundRule.Of(Lines(_ => -90, 60)));
    }

    [Fact]
    public void A_single_sound_in_silence_is_not_silence() => Assert.NotEqual(SoundKind.Silence, SoundRule.Of(Lines(i => i == 150 ? -30 : -100, -40)));

    [Fact]
    public void Nothing_that_can_be_read_is_taken_for_music() => Assert.Equal(SoundKind.Music, SoundRule.Of(["frame:0", "", "lavfi.astats.Overall.RMS_level=-20"]));
}
