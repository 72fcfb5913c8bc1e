namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Tiny clips with sounds of known level, and music: tones at frequencies that a measurement can tell apart.</summary>
internal static class SoundFixture
{
    /// <summary>Hz of the clips' own sound, and of music.</summary>
    public const int Voice = 440, Tune = 2000;

    private const string Picture = "-f lavfi -i testsrc2=size=160x120:rate=10";

    /// <summary>3 s with a stereo tone of this mean level.</summary>
    /// <param name="level">dBFS, mean (a sine's peak is 3 dB higher).</param>
    public static Task<string> ToneAsync(this EncodingFixture fixture, double level) => fixture.ClipAsync(
        FormattableString.Invariant($"tone{level}.mp4"),
        FormattableString.Invariant($"{Picture} -f lavfi -i sine=frequency={Voice}:sample_rate=48000 -t 3 -af volume={level + 21.07:0.##}dB,pan=stereo|c0=c0|c1=c0 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 128k"));

    /// <summary>3 s: a tone in the first 1.5 s, silence after it.</summary>
    public static Task<string> HalfSpokenAsync(this EncodingFixture fixture) => fixture.ClipAsync(
        "half.mp4",
        $"{Picture} -f lavfi -i sine=frequency={Voice}:sample_rate=48000 -t 3 -af volume=6dB,volume=0:enable='gte(t,1.5)',pan=stereo|c0=c0|c1=c0 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 128k");

    /// <summary>6 s of a quiet tone with short, far louder beats: a gain that makes it loud enough would clip.</summary>
    public static Task<string> PeakyAsync(this EncodingFixture fixture) => fixture.ClipAsync(
        "peaky.mp4",
        $"{Picture} -f lavfi -i sine=frequency={Voice}:sample_rate=48000 -t 6 -af asetnsamples=480,volume='if(lt(mod(t,2),0.015),5,0.4)':eval=frame,pan=stereo|c0=c0|c1=c0 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 160k");

    public static Task<string> SilentAsync(this EncodingFixture fixture) => fixture.ClipAsync(
        "silence.mp4", $"{Picture} -f lavfi -i anullsrc=r=48000:cl=stereo -t 2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 64k");

    public static Task<string> WithoutSoundAsync(this EncodingFixture fixture) =>
        fixture.ClipAsync("nosound.mp4", $"{Picture} -t 3 -c:v libx264 -preset ultrafast -pix_fmt yuv420p");

    /// <summary>3 s with the same tone in all six channels, so that they add up to over full scale.</summary>
    public static Task<string> SurroundAsync(this EncodingFixture fixture) => fixture.ClipAsync(
        "surround.mp4",
        $"{Picture} -f lavfi -i sine=frequency={Voice}:sample_rate=48000 -t 3 -af volume=9dB,pan=5.1|c0=c0|c1=c0|c2=c0|c3=0*c0|c4=c0|c5=c0 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -b:a 384k");

    /// <summary>A mono MP3 of so many seconds, of −18 dBFS mean.</summary>
    public static Task<string> TuneAsync(this EncodingFixture fixture, double seconds) => fixture.ClipAsync(
        FormattableString.Invariant($"tune{seconds}.mp3"),
        FormattableString.Invariant($"-f lavfi -i sine=frequency={Tune}:sample_rate=44100 -t {seconds} -af volume=3dB -c:a libmp3lame -b:a 128k"));
}
