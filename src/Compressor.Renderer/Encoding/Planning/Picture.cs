using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>How the shown picture becomes the result's: cut, scaled, and put on a canvas. All in pixels; sizes of the result are even.</summary>
internal sealed record Picture
{
    /// <summary>The part of the rotated picture that is kept; null: all.</summary>
    public (int Width, int Height)? Cut { get; init; }

    /// <summary>What the cut is scaled to.</summary>
    public required int InnerWidth { get; init; }
    public required int InnerHeight { get; init; }

    /// <summary>The result.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>False when only whole pixels are cut away and none is resampled.</summary>
    public required bool Scaled { get; init; }

    public int ShortSide => Math.Min(Width, Height);
    public bool Padded => InnerWidth != Width || InnerHeight != Height;

    /// <summary>The same picture with another short side.</summary>
    public Picture WithShortSide(int shortSide)
    {
        double by = (double)shortSide / ShortSide;
        int width = Even(Width * by), height = Even(Height * by);
        return this with
        {
            Width = width,
            Height = height,
            InnerWidth = Padded ? Math.Min(width, Even(InnerWidth * by)) : width,
            InnerHeight = Padded ? Math.Min(height, Even(InnerHeight * by)) : height,
            Scaled = true,
        };
    }

    /// <summary>The nearest even number of pixels (H.264 in 4:2:0 needs even sides) that a picture of this many can give.</summary>
    internal static int EvenWithin(double pixels, int limit) => Math.Min(Even(pixels), Math.Max(2, limit / 2 * 2));

    /// <summary>The nearest even number.</summary>
    internal static int Even(double pixels) => Math.Max(2, (int)Math.Round(pixels / 2, MidpointRounding.AwayFromZero) * 2);
}

/// <summary>Works out the <see cref="Picture"/> that a request asks for; a pure function.</summary>
internal static class PicturePlanner
{
    /// <summary>The backend's limits: 1920 on the long and 1080 on the short side.</summary>
    public const int MaxLong = 1920, MaxShort = 1080;

    public static Picture Plan(VideoFacts video, EncodingRequest request)
    {
        double shownWidth = video.DisplayWidth, shownHeight = video.DisplayHeight;
        double pixelAspect = shownWidth / video.RotatedWidth;
        (int Width, int Height)? cut = null;
        double canvasWidth = shownWidth, canvasHeight = shownHeight;
        if (request.Aspect is { Width: > 0, Height: > 0 } aspect)
        {
            double wanted = (double)aspect.Width / aspect.Height;
            bool tooWide = shownWidth / shownHeight > wanted;
            if (request.AspectPad)
                (canvasWidth, canvasHeight) = tooWide ? (shownWidth, shownWidth / wanted) : (shownHeight * wanted, shownHeight);
            else
            {
                (shownWidth, shownHeight) = tooWide ? (shownHeight * wanted, shownHeight) : (shownWidth, shownWidth / wanted);
                (canvasWidth, canvasHeight) = (shownWidth, shownHeight);
                if (pixelAspect == 1) (canvasWidth, canvasHeight) = (shownWidth, shownHeight) = (Picture.EvenWithin(shownWidth, video.RotatedWidth), Picture.EvenWithin(shownHeight, video.RotatedHeight));
                cut = ((int)Math.Round(shownWidth / pixelAspect), (int)Math.Round(shownHeight));
            }
        }
        var (width, height) = ResultSize(canvasWidth, canvasHeight, request);
        double fit = Math.Min(width / shownWidth, height / shownHeight);
        bool fills = !request.AspectPad && (request.Width is null || request.Height is null);
        int innerWidth = fills ? width : Math.Min(width, Picture.Even(shownWidth * fit));
        int innerHeight = fills ? height : Math.Min(height, Picture.Even(shownHeight * fit));
        bool onlyOdd = cut is null && pixelAspect == 1
            && innerWidth == video.RotatedWidth / 2 * 2 && innerHeight == video.RotatedHeight / 2 * 2;
        return new Picture
        {
            Cut = onlyOdd && (video.RotatedWidth % 2 + video.RotatedHeight % 2) > 0 ? (innerWidth, innerHeight) : cut,
            InnerWidth = innerWidth,
            InnerHeight = innerHeight,
            Width = width,
            Height = height,
            Scaled = !onlyOdd && !(cut == (innerWidth, innerHeight) && pixelAspect == 1),
        };
    }

    private static (int Width, int Height) ResultSize(double width, double height, EncodingRequest request)
    {
        if (request is { Width: { } w, Height: { } h }) (width, height) = (w, h);
        else if (request.ShortSide is { } side && side < Math.Min(width, height))
        {
            double by = side / Math.Min(width, height);
            (width, height) = (width * by, height * by);
        }
        double scale = Math.Min(1, Math.Min(MaxLong / Math.Max(width, height), MaxShort / Math.Min(width, height)));
        return scale == 1 && request.Width is null && request.ShortSide is null
            ? (FloorEven(width), FloorEven(height))
            : (Picture.Even(width * scale), Picture.Even(height * scale));
    }

    private static int FloorEven(double pixels) => Math.Max(2, (int)Math.Round(pixels) / 2 * 2);
}
