using Compressor.Edits;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>Computes the <see cref="FrameLayout"/> for a request; a pure function.</summary>
internal static class FrameLayoutPlanner
{
    /// <param name="isPicture">Of a single picture, which may be larger than a video.</param>
    public static FrameLayout Plan(VideoFacts video, EncodingRequest request, bool isPicture = false)
    {
        var frame = VideoFilters.Reshape(video, request);
        double shownWidth = frame.DisplayWidth, shownHeight = frame.Height;
        var pixelAspect = shownWidth / frame.Width;
        (int Width, int Height)? crop = null;
        double canvasWidth = shownWidth, canvasHeight = shownHeight;
        if (request.Edit.Aspect is { } aspect)
        {
            var wanted = (double)aspect.Width / aspect.Height;
            var tooWide = shownWidth / shownHeight > wanted;
            if (aspect.Fit == AspectFit.Pad)
            {
                (canvasWidth, canvasHeight) = tooWide ? (shownWidth, shownWidth / wanted) : (shownHeight * wanted, shownHeight);
            }
            else
            {
                (shownWidth, shownHeight) = tooWide ? (shownHeight * wanted, shownHeight) : (shownWidth, shownWidth / wanted);
                if (pixelAspect == 1)
                    (shownWidth, shownHeight) = (FrameLayout.EvenWithin(shownWidth, frame.Width), FrameLayout.EvenWithin(shownHeight, frame.Height));
                (canvasWidth, canvasHeight) = (shownWidth, shownHeight);
                crop = ((int)Math.Round(shownWidth / pixelAspect), (int)Math.Round(shownHeight));
                if (crop == (frame.Width, frame.Height)) crop = null;
            }
        }

        var (width, height) = ResultSize(canvasWidth, canvasHeight, request.Edit.FrameSize, isPicture);
        var fit = Math.Min(width / shownWidth, height / shownHeight);
        var fills = request.Edit.Aspect?.Fit != AspectFit.Pad && request.Edit.FrameSize is not { Width: not null, Height: not null };
        var innerWidth = fills ? width : Math.Min(width, FrameLayout.Even(shownWidth * fit));
        var innerHeight = fills ? height : Math.Min(height, FrameLayout.Even(shownHeight * fit));
        var onlyOdd = crop is null && pixelAspect == 1 && innerWidth == frame.Width / 2 * 2 && innerHeight == frame.Height / 2 * 2;
        return new FrameLayout
        {
            Crop = onlyOdd && (frame.Width % 2 + frame.Height % 2) > 0 ? (innerWidth, innerHeight) : crop,
            InnerWidth = innerWidth,
            InnerHeight = innerHeight,
            Width = width,
            Height = height,
            Scaled = !onlyOdd && !(crop == (innerWidth, innerHeight) && pixelAspect == 1),
        };
    }

    private static (int Width, int Height) ResultSize(double width, double height, FrameSize? asked, bool isPicture)
    {
        if (asked is { Width: { } w, Height: { } h })
        {
            (width, height) = (w, h);
        }
        else if (asked?.ShortSide is { } side && side < Math.Min(width, height))
        {
            var by = side / Math.Min(width, height);
            (width, height) = (width * by, height * by);
        }

        var scale = isPicture ? 1 : Math.Min(1, Math.Min(Limits.MaxLongSide / Math.Max(width, height), Limits.MaxShortSide / Math.Min(width, height)));
        return scale == 1 && asked is null or { KeepsSource: true }
            ? (FloorEven(width), FloorEven(height))
            : (FrameLayout.Even(width * scale), FrameLayout.Even(height * scale));
    }

    private static int FloorEven(double pixels) => Math.Max(2, (int)Math.Round(pixels) / 2 * 2);
}
