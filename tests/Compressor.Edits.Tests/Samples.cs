using Compressor.Media;

namespace Compressor.Edits.Tests;

/// <summary>A source, and a few values of every kind of edit; <c>EditCatalogTests</c> fails for a kind that has none. Other projects compile this file too.</summary>
internal static class Samples
{
    public static MediaFacts Source { get; } = new()
    {
        Format = "mp4",
        Bytes = 10_000_000,
        Width = 1280,
        Height = 720,
        DurationSeconds = 60,
        FrameRate = 30,
        HasAudio = true,
    };

    public static IReadOnlyList<VideoEdit> Edits { get; } =
    [
        new() { Size = new SizeLimit { Bytes = 4_999_999 }, Compress = true },
        new() { Size = new SizeLimit { Fraction = 0.4 }, Compress = true },
        new() { Size = new SizeLimit { Smallest = true }, Compress = true },
        new() { Compress = true },
        new() { KeepQuality = true },
        new() { FrameSize = new FrameSize { ShortSide = 480 } },
        new() { FrameSize = new FrameSize { Width = 640, Height = 360 } },
        new() { FrameSize = new FrameSize { Height = 360 } },
        new() { FrameRate = new FrameRate(23.976) },
        new() { Aspect = new AspectRatio(9, 16, AspectFit.Crop) },
        new() { Aspect = new AspectRatio(1, 1, AspectFit.Pad) },
        new() { Aspect = new AspectRatio(9, 16, AspectFit.Pad) { Background = Background.Blur } },
        new() { Trim = new Trim { End = 12.5 } },
        new() { Trim = new Trim { Start = 3, End = 8 } },
        new() { Trim = new Trim { Last = 5 } },
        new() { Trim = new Trim { Start = 3 } },
        new() { Trim = new Trim { DropLast = 2.5 } },
        new() { Trim = new Trim { Start = 2, DropLast = 4 } },
        new() { Trim = new Trim { Removed = [new TimeRange(5, 10)] } },
        new() { Trim = new Trim { Start = 2, Removed = [new TimeRange(5, 10), new TimeRange(20, 30.5)] } },
        new() { Trim = new Trim { Parts = [new TimeRange(20, 30), new TimeRange(1, 5.5)] } },
        new() { Speed = new Speed(2) },
        new() { Speed = new Speed(0.5) },
        new() { Rotation = new Rotation(90) },
        new() { Rotation = new Rotation(180) },
        new() { Rotation = new Rotation(270) },
        new() { Flip = new Flip(FlipDirection.Horizontal) },
        new() { Flip = new Flip(FlipDirection.Vertical) },
        new() { Rotation = new Rotation(90), Flip = new Flip(FlipDirection.Vertical) },
        new() { Mute = true },
        new() { Volume = new Volume(0.5) },
        new() { Volume = new Volume(1.5) },
        new() { Volume = new Volume(2) { Relative = true } },
        new() { Volume = new Volume { Decibels = 6 } },
        new() { Volume = new Volume { Decibels = -3.5 } },
        new() { Volume = new Volume { Normalize = true } },
        new() { Volume = new Volume(0.5) { Normalize = true, Decibels = 3 } },
        new() { Title = new Title("Paradise Found") },
        new() { Title = new Title("夏天的回忆") },
        new() { Title = new Title("Day 1") { Position = Anchor.BottomLeft, Size = TitleSize.Large, From = 2, To = 5.5 } },
        new() { Title = new Title("第一天") { Position = Anchor.Top, Size = TitleSize.Small, To = 10 } },
        new() { Title = new Title("Live") { Whole = true } },
        new() { Title = new Title("The End") { Last = 4 } },
        new() { Title = new Title("Later") { From = 7 } },
        new() { Music = true },
        new() { Music = true, MusicMix = new MusicMix { Level = 0.5 } },
        new() { Music = true, MusicMix = new MusicMix { Change = 0.5 } },
        new() { Music = true, MusicMix = new MusicMix { Loop = false, FadeOut = 0, Duck = false } },
        new() { Music = true, Mute = true, MusicMix = new MusicMix { Level = 0.8, Loop = true, FadeOut = 3.5, Duck = true } },
        new() { Format = new OutputFormat("gif") },
        new() { Format = new OutputFormat("webp") },
        new() { Format = new OutputFormat("m4a") },
        new() { Format = new OutputFormat("mp3") },
        new() { Channels = new Channels(1) },
        new() { Channels = new Channels(2) },
        new() { PictureQuality = new PictureQuality(90) },
        new() { PictureQuality = new PictureQuality(PictureQuality.VisuallyLossless) },
        new() { Codec = new Codec(Codec.Hevc) },
        new() { Codec = new Codec(Codec.Av1) },
        new() { Codec = new Codec(Codec.H264) },
        new() { Crop = new Crop { Top = new CropMargin(100) } },
        new() { Crop = new Crop { Left = new CropMargin(12.5, IsPercent: true), Right = new CropMargin(4) } },
        new() { Crop = new Crop { BlackBars = true } },
        new() { Crop = new Crop { Area = new CropArea(640, 480, Anchor.TopLeft) } },
        new() { Fade = new Fade(1, 0) },
        new() { Fade = new Fade(0, 2.5) },
        new() { Fade = new Fade(0.5, 1) },
        new() { Join = new Join() },
        new() { Join = new Join { SecondsPerPicture = 2 } },
    ];

    public static EditRequest Request(VideoEdit edit, params IReadOnlyList<string> unsupported) =>
        new() { Language = Language.English, Edit = edit, Unsupported = unsupported };
}
