package org.kuznets.sample;
import java.awt.*; import java.awt.geom.*; import java.awt.image.*; import java.util.*; import java.util.List;
import org.locationtech.jts.geom.*; import org.locationtech.jts.geom.Polygon;
class Draft { public static void main(String[] a) throws Exception {
 long t0=System.nanoTime();
 Territory t=Territory.make(); System.out.println("mesh "+t.mesh().size()+" "+(System.nanoTime()-t0)/1e9);
 Mesh m=t.mesh(); int v=0,bad=0; double area=0; for(int i=0;i<m.size();i++){v+=m.rings()[i].length; area+=m.areas()[i]; if(!m.polygon(i).isValid()) bad++;}
 System.out.println("verts/cell "+v/(double)m.size()+" invalid "+bad+" area "+area/1e6);
 Map<Object,Integer> roles=new TreeMap<>(); m.seeds().forEach(s->roles.merge(s.role(),1,Integer::sum)); System.out.println(roles);
 LandUse l=new LandUse(t); System.out.println("landuse "+(System.nanoTime()-t0)/1e9);
 Map<String,Double> s=new TreeMap<>(); for(int i=0;i<m.size();i++){ s.merge(l.category[i],m.areas()[i]/area*100,Double::sum); s.merge(l.category[i]+"/"+l.landClass[i],m.areas()[i]/area*100,Double::sum);} s.forEach((k,x)->System.out.printf("%s %.3f%n",k,x));
 Map<String,Color> col=new HashMap<>(); String[][] cs={{"residential","d9534f"},{"public","b03090"},{"recreation","8fd18f"},{"gardens","f0b27a"},{"industrial","555577"},{"mining","222222"},{"water","3a7bd5"},{"transport","888888"},{"protected","0b6b3a"},{"reserve","b8b8a0"},{"forest","5a9e5a"},{"arable","f3e6a0"},{"pasture","cfe3a0"},{"hayfield","e2e58f"}};
 for(String[] c:cs) col.put(c[0],new Color(Integer.parseInt(c[1],16)));
 double[][] views={{0,0,0,0},{430000,6120000,470000,6160000},{490000,5930000,540000,5980000}};
 int n=0; for(double[] w:views){ Envelope e=new Envelope(); if(w[2]==0) for(int i=0;i<m.size();i++) e.expandToInclude(m.middle(i)); else e=new Envelope(w[0],w[2],w[1],w[3]);
 int W=1100; double k=W/e.getWidth(); int H=(int)(e.getHeight()*k); BufferedImage im=new BufferedImage(W,H,1); Graphics2D g=im.createGraphics(); g.setRenderingHint(RenderingHints.KEY_ANTIALIASING,RenderingHints.VALUE_ANTIALIAS_ON); g.setColor(Color.WHITE); g.fillRect(0,0,W,H);
 for(int i=0;i<m.size();i++){ Path2D p=new Path2D.Double(); boolean f=true; for(int c:m.rings()[i]){ double x=(m.corners()[c].x-e.getMinX())*k,y=H-(m.corners()[c].y-e.getMinY())*k; if(f)p.moveTo(x,y); else p.lineTo(x,y); f=false;} p.closePath(); g.setColor(col.get(l.landClass[i])); g.fill(p); g.setColor(w[2]==0?new Color(0,0,0,20):new Color(0,0,0,90)); g.setStroke(new BasicStroke(0.5f)); g.draw(p);} 
 javax.imageio.ImageIO.write(im,"png",new java.io.File("/tmp/draft"+(n++)+".png")); }
}}
