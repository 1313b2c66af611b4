package backprop.math.vector;

import backprop.math.kernel.Kernel;
import backprop.math.kernel.Kernels;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import jdk.incubator.vector.DoubleVector;

/** The arithmetic of a processor with wide vectors and fused multiply-adds. */
public final class VectorKernels implements Kernels {
    private final Kernel<double[]> doubles;
    private final Kernel<float[]> floats;

    /** @throws UnsupportedOperationException if the processor has no such vectors, or multiply-adds that are not fused */
    public VectorKernels() {
        boolean x86 = System.getProperty("os.arch").matches("amd64|x86_64");
        int bits = vectorBits();
        if (bits < (x86 ? 256 : 128)) {
            throw new UnsupportedOperationException("The processor's vectors have " + bits + " bits only.");
        }
        if (!hasFusedMultiplyAdd()) {
            throw new UnsupportedOperationException("The processor has no fused multiply-add.");
        }
        // x86 has 32 vector registers with 512 bits, and 16 with 256; others have 32.
        int height = x86 && bits < 512 ? 4 : 8;
        doubles = new VectorDoubles(height);
        floats = new VectorFloats(height);
    }

    private static boolean hasFusedMultiplyAdd() {
        HotSpotDiagnosticMXBean vm = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return vm != null && Boolean.parseBoolean(vm.getVMOption("UseFMA").getValue());
    }

    @Override
    public Kernel<double[]> doubles() {
        return doubles;
    }

    @Override
    public Kernel<float[]> floats() {
        return floats;
    }

    @Override
    public int vectorBits() {
        return DoubleVector.SPECIES_PREFERRED.vectorBitSize();
    }
}
